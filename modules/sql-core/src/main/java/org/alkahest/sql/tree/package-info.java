/**
 * The immutable statement tree: records in sealed families, validated when they are made. Read
 * {@link org.alkahest.sql.tree.Node} first. Operations on the tree live beside it, one file each, as exhaustive
 * {@linkplain org.alkahest.sql.tree.NodeVisitor visitors}. Node equality is used by nobody: statements are compared by
 * their {@linkplain org.alkahest.sql.shape.ShapeKey shape}. All types are immutable and safe for use by many threads.
 */
@NullMarked
package org.alkahest.sql.tree;

import org.jspecify.annotations.NullMarked;
