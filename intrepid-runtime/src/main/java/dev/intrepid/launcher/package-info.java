/**
 * The launcher: runs apps and shows what is in a repo. The way in for whoever writes an app is
 * {@link dev.intrepid.launcher.App}; {@link dev.intrepid.launcher.Launcher} is the main class of
 * the checkout's {@code ./intrepid} and of anybody's own jar. Nothing else depends on this package.
 */
@NullMarked
package dev.intrepid.launcher;

import org.jspecify.annotations.NullMarked;
