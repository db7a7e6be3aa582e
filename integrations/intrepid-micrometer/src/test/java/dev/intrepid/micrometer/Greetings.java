package dev.intrepid.micrometer;

import dev.intrepid.annotations.Cached;

/** Computes what there is to be said. */
final class Greetings {

  @Cached("greetings/{name}")
  String greet(String name) {
    return "Hello " + name;
  }
}
