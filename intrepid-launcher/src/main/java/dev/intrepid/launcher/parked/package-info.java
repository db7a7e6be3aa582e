/**
 * The commands of {@code parked}: list, show, retry, skip and drop streams that are set aside. They
 * store requests that the engine carries out, so they work beside a running app. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.parked;

import org.jspecify.annotations.NullMarked;
