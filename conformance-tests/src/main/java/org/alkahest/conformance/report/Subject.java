package org.alkahest.conformance.report;

import java.util.function.UnaryOperator;
import org.alkahest.conformance.rule.Level;

/**
 * What a report is about, and how to get it again.
 *
 * @param name who reports: the name of the test class, or of the database
 * @param level how much was asked for
 * @param seed what decided the random values
 * @param replay the command that runs one rule again, by the rule's id
 */
public record Subject(String name, Level level, long seed, UnaryOperator<String> replay) {}
