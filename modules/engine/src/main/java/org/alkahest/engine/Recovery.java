package org.alkahest.engine;

import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Refusal;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.error.ConnectionException;

/**
 * What two-phase transactions have left prepared in a database, to be ended one way or the other. Each call uses a connection of
 * its own. Safe for use by many threads.
 */
public final class Recovery {
    private final Engine engine;

    Recovery(Engine engine) {
        this.engine = engine;
    }

    @FunctionalInterface
    private interface Work<R> {
        R with(XAResource resource) throws XAException;
    }

    /**
     * The branches that are prepared and have not ended, those of transactions that are just going on among them. Some databases
     * (MariaDB, MySQL) list those of all databases of the server. Branches of other transaction managers are left out.
     *
     * @throws ConnectionException ALK-4014 if the database does not say
     */
    public List<PreparedBranch> prepared() {
        try {
            return with(resource -> {
                List<PreparedBranch> branches = new ArrayList<>();
                for (Xid xid : resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN)) {
                    XaId.branchOf(xid).ifPresent(branches::add);
                }
                return List.copyOf(branches);
            });
        } catch (XAException error) {
            throw TwoPhaseErrors.notListed(error);
        }
    }

    /**
     * Commits a branch.
     *
     * @throws ConnectionException ALK-4014 if it is not prepared, or its connection still has it
     */
    public void commit(PreparedBranch branch) {
        end(branch, true);
    }

    /**
     * Rolls a branch back.
     *
     * @throws ConnectionException ALK-4014 if it is not prepared, or its connection still has it
     */
    public void rollback(PreparedBranch branch) {
        end(branch, false);
    }

    private void end(PreparedBranch branch, boolean commit) {
        var xid = new XaId(branch);
        try {
            with(resource -> {
                if (commit) {
                    resource.commit(xid, false);
                } else {
                    resource.rollback(xid);
                }
                return branch;
            });
        } catch (XAException error) {
            throw TwoPhaseErrors.notPrepared(branch, error);
        }
    }

    private <R> R with(Work<R> work) throws XAException {
        Refusal.unless(engine.dialect(), Capability.TWO_PHASE_RECOVERY);
        try (Connection connection =
                engine.connect(TransactionOptions.defaults().withAutoCommit(true))) {
            connection.jdbc(); // outside of transactions, where alone a branch of others can be ended
            XAResource resource = connection.xaResource();
            if (resource == null) {
                throw TwoPhaseErrors.noXaDataSource(engine);
            }
            return work.with(resource);
        }
    }
}
