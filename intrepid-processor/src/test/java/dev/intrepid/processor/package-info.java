/**
 * Tests of the compiler side. Sources under {@code good/} and their goldens under {@code
 * expected/}, mistakes under {@code bad/} with what is said of them; {@code -Dgolden.update=true}
 * rewrites both.
 */
package dev.intrepid.processor;
