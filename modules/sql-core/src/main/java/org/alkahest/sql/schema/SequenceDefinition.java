package org.alkahest.sql.schema;

import org.alkahest.sql.tree.TableName;

/** A sequence. */
public record SequenceDefinition(TableName name, Numbering numbering) {}
