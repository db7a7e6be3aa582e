/**
 * Copies one repo into another, and checks whether what a repo has makes sense: {@link
 * dev.intrepid.launcher.transfer.RepoCopy} and {@link
 * dev.intrepid.launcher.transfer.RepoVerification}. Internal: only the launcher's commands depend
 * on it.
 */
@NullMarked
package dev.intrepid.launcher.transfer;

import org.jspecify.annotations.NullMarked;
