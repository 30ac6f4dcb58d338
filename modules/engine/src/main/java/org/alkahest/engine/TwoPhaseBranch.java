package org.alkahest.engine;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/** What one resource does in a two-phase transaction. Gives its connection back when it has ended, however it has. */
final class TwoPhaseBranch {
    private final PreparedBranch id;
    private final XaId xid;
    private final Connection connection;
    private final XAResource resource;
    private State state = State.WORKING;

    private enum State {
        WORKING,
        /** Between work and vote: no vote has been heard. */
        ASKED,
        PREPARED,
        ENDED
    }

    /** Begins the branch. */
    TwoPhaseBranch(XaId xid, Connection connection, XAResource resource) throws XAException {
        this.id = xid.branch();
        this.xid = xid;
        this.connection = connection;
        this.resource = resource;
        resource.start(xid, XAResource.TMNOFLAGS);
    }

    PreparedBranch id() {
        return id;
    }

    Connection connection() {
        return connection;
    }

    /** Asks for the vote. A resource that has changed nothing has ended with it. */
    void prepare() throws XAException {
        connection.leaveTwoPhase();
        resource.end(xid, XAResource.TMSUCCESS);
        state = State.ASKED;
        if (resource.prepare(xid) == XAResource.XA_RDONLY) {
            end(true);
        } else {
            state = State.PREPARED;
        }
    }

    boolean isPrepared() {
        return state == State.PREPARED;
    }

    /**
     * Keeps what was done.
     *
     * @throws XAException if it is not known whether the resource has
     */
    void commit() throws XAException {
        try {
            resource.commit(xid, false);
        } catch (RuntimeException error) {
            throw unanswered(error);
        }
        end(true);
    }

    /**
     * Undoes the branch.
     *
     * @throws XAException only if it may be prepared and stay so; a resource that has heard no vote request undoes it by
     *     itself when the connection ends
     */
    void rollback() throws XAException {
        if (state == State.ENDED) {
            return;
        }
        boolean mayStay = state != State.WORKING;
        try {
            if (!mayStay) {
                connection.leaveTwoPhase();
                resource.end(xid, XAResource.TMFAIL);
            }
            resource.rollback(xid);
        } catch (XAException error) {
            if (mayStay && !isUndone(error)) {
                throw error;
            }
        } catch (RuntimeException error) {
            if (mayStay) {
                throw unanswered(error);
            }
        } finally {
            end(false);
        }
    }

    /** What a driver throws that is none of XA's exceptions says nothing of the branch. */
    private static XAException unanswered(RuntimeException cause) {
        var unanswered = new XAException(XAException.XAER_RMFAIL);
        unanswered.initCause(cause);
        return unanswered;
    }

    private static boolean isUndone(XAException error) {
        return error.errorCode == XAException.XAER_NOTA
                || (error.errorCode >= XAException.XA_RBBASE && error.errorCode <= XAException.XA_RBEND);
    }

    /** Leaves a branch as it is, because its resource does not answer. */
    void abandon() {
        end(false);
    }

    private void end(boolean committed) {
        if (state != State.ENDED) {
            state = State.ENDED;
            connection.endTwoPhase(committed);
        }
    }
}
