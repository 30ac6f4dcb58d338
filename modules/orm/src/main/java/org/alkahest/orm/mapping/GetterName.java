package org.alkahest.orm.mapping;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.invoke.SerializedLambda;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.jspecify.annotations.Nullable;

/**
 * The method that a method reference names. Serialization tells it: the reference is written to nowhere, and what stands for
 * it in the stream is kept. The JDK itself looks into the reference then, so it may come from any module, whether or not
 * that module handed over a lookup. A place in the code has a class of its own for its reference; the name is remembered
 * with that class.
 *
 * @param method the name of the method
 * @param result the descriptor of what the method gives
 */
record GetterName(String method, String result) {
    private static final ClassValue<Remembered> KNOWN = new ClassValue<>() {
        @Override
        protected Remembered computeValue(Class<?> place) {
            return new Remembered();
        }
    };

    private static final class Remembered {
        /** Found by whoever asks first; a race finds an equal one twice. */
        @Nullable GetterName name;
    }

    /** @throws MappingException ALK-7007 if it is no method reference */
    static GetterName of(Serializable getter) {
        Remembered remembered = KNOWN.get(getter.getClass());
        GetterName known = remembered.name;
        if (known == null) {
            known = read(getter);
            remembered.name = known;
        }
        return known;
    }

    private static GetterName read(Serializable getter) {
        SerializedLambda lambda;
        try (var stream = new Unmasking()) {
            stream.writeObject(getter);
            lambda = stream.found;
        } catch (IOException error) {
            throw new UncheckedIOException("a method reference could not be read", error);
        }
        if (lambda == null || lambda.getImplMethodName().startsWith("lambda$")) {
            throw new MappingException(
                    ErrorCode.UNKNOWN_MEMBER,
                    ErrorText.of(
                            "A member was asked for with something that is no method reference.",
                            "Only a reference such as User::name says which member is meant; a lambda is opaque.",
                            "Write User::name, or give the name of the member as text: u.text(\"name\")."));
        }
        String signature = lambda.getImplMethodSignature();
        return new GetterName(lambda.getImplMethodName(), signature.substring(signature.indexOf(')') + 1));
    }

    /** Keeps the serialized form of the first lambda that is written. */
    private static final class Unmasking extends ObjectOutputStream {
        private @Nullable SerializedLambda found;

        Unmasking() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            if (object instanceof SerializedLambda lambda) {
                found = lambda;
                return null;
            }
            return object;
        }
    }
}
