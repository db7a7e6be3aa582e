/**
 * From elements to models: a {@code …Reader} for each kind of annotated thing. Everything that asks
 * javac or ecj about a type or an annotation is here and below; here is what all readers ask: about
 * annotations, about types, whether they can be read yet, and what an earlier compile left. A
 * reader notes a problem in its model and reports nothing. May call {@code model} and {@code
 * report}.
 */
@NullMarked
package dev.intrepid.processor.read;

import org.jspecify.annotations.NullMarked;
