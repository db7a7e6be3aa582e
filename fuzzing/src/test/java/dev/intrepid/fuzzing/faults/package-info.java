/** Random faults under an app: what was accepted is handled once, in order, and nothing lies. */
@NullMarked
package dev.intrepid.fuzzing.faults;

import org.jspecify.annotations.NullMarked;
