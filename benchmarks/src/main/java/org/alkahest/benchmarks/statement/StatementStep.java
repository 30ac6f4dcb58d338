package org.alkahest.benchmarks.statement;

import org.alkahest.sql.shape.Shape;

/** How far a rival goes on the way from a request to the text and the values that a driver is given. */
public enum StatementStep {
    /** Text and values put together by hand. */
    STRING_BUILDER {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            return HandWrittenStatement.of(request);
        }
    },
    /** The statement as an object. */
    JOOQ_BUILD {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            return JooqStatement.of(tools.jooq(), request);
        }
    },
    /** The statement as an object, and its text. */
    JOOQ_RENDER {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            return tools.jooq().render(JooqStatement.of(tools.jooq(), request));
        }
    },
    /** The statement as an object, its text, and the list of its values. */
    JOOQ_RENDER_AND_VALUES {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            var query = JooqStatement.of(tools.jooq(), request);
            return new HandWrittenStatement(query.getSQL(), query.getBindValues());
        }
    },
    /** The statement as an object. */
    ALKAHEST_BUILD {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            return AlkahestStatement.of(request);
        }
    },
    /** The statement as an object, its key and its values. */
    ALKAHEST_BUILD_KEY {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            return AlkahestStatement.of(request).shape();
        }
    },
    /** The statement as an object, its key and its values, the compiled statement from the cache, and its text. */
    ALKAHEST_BUILD_KEY_HIT {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            var select = AlkahestStatement.of(request);
            Shape shape = select.shape();
            return tools.cached(select, shape).sql(shape, select.bindings());
        }
    },
    /** As far as that, but compiled every time. */
    ALKAHEST_COMPILE {
        @Override
        Object take(StatementTools tools, MediumRequest request) {
            var select = AlkahestStatement.of(request);
            return tools.dialect().compile(select).sql(select.shape(), select.bindings());
        }
    };

    abstract Object take(StatementTools tools, MediumRequest request);
}
