package org.alkahest.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.transaction.xa.Xid;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;

/** The name of a branch as XA knows it: the transaction and the resource as UTF-8, under a format of our own. */
record XaId(PreparedBranch branch) implements Xid {
    /** "ALKA", by which branches are told from those of other transaction managers. */
    private static final int FORMAT = 0x414C4B41;

    XaId {
        check("transaction", branch.transaction());
        check("resource", branch.resource());
    }

    private static void check(String what, String name) {
        int length = bytes(name).length;
        if (length == 0 || length > MAXGTRIDSIZE) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    ErrorText.of(
                            "The name of a " + what + " in a two-phase transaction has " + length + " bytes.",
                            "XA takes from 1 to " + MAXGTRIDSIZE + " bytes; names are written in UTF-8.",
                            "Choose a shorter name, such as a UUID."));
        }
    }

    /** The branch that an id of a database stands for; empty for one that another transaction manager has made. */
    static Optional<PreparedBranch> branchOf(Xid xid) {
        return xid.getFormatId() == FORMAT
                ? Optional.of(new PreparedBranch(text(xid.getGlobalTransactionId()), text(xid.getBranchQualifier())))
                : Optional.empty();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public int getFormatId() {
        return FORMAT;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return bytes(branch.transaction());
    }

    @Override
    public byte[] getBranchQualifier() {
        return bytes(branch.resource());
    }
}
