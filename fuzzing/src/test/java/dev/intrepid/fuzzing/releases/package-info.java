/** Random refactorings from release to release: refused with a sentence, or right. */
@NullMarked
package dev.intrepid.fuzzing.releases;

import org.jspecify.annotations.NullMarked;
