/**
 * The commands of {@code memos}: list, view, evict and stats of what is in a repo. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.memos;

import org.jspecify.annotations.NullMarked;
