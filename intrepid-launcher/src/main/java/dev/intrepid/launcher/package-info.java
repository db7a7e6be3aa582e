/**
 * What an app sees of the launcher: {@link dev.intrepid.launcher.App} is what it implements, {@link
 * dev.intrepid.launcher.Launch} what it is given, {@link dev.intrepid.launcher.Launcher} the main
 * class of the checkout's {@code ./intrepid} and of any jar. The commands are in {@code command}
 * and the packages beside it.
 */
@NullMarked
package dev.intrepid.launcher;

import org.jspecify.annotations.NullMarked;
