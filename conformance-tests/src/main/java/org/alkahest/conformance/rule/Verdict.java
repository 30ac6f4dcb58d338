package org.alkahest.conformance.rule;

/** What became of a rule. */
public enum Verdict {
    /** The database does what the rule says. */
    PASSED,
    /** The dialect does not claim what the rule needs, and refuses it as it must. */
    REFUSED,
    /** The author has said that the rule is broken, and it is. */
    DEVIATES,
    /** The rule asks for nothing here, for the reason given. */
    NOT_APPLICABLE,
    /** The rule could not be tried here, for the reason given: nothing is known. */
    NOT_VERIFIED,
    /** The rule is broken, or a claim or a refusal is wrong. */
    FAILED
}
