/**
 * The actor under each subscription: {@link dev.intrepid.engine.worker.PageWorker} reads pages
 * after a marker on a thread of its own, has a {@link dev.intrepid.engine.worker.PageService}
 * handle them, and decides how long it waits and what follows from a failure. Knows nothing of
 * handlers or memos. May call {@code subscription} and the contract of the repo. Not exported.
 */
@NullMarked
package dev.intrepid.engine.worker;

import org.jspecify.annotations.NullMarked;
