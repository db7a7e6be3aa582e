/** Spring Boot's application events. */
@NullMarked
package dev.intrepid.benchmarks.peers.spring;

import org.jspecify.annotations.NullMarked;
