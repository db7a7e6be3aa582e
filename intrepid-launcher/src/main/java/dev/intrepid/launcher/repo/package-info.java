/**
 * The commands of {@code repo}: backup, copy, verify and ddl, of what is stored as a whole. Copying
 * and verifying is done in {@code transfer}. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.repo;

import org.jspecify.annotations.NullMarked;
