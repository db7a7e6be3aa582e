package dev.intrepid.fuzzing.releases;

import dev.intrepid.fuzzing.releases.Part.Event;
import java.util.List;
import java.util.Random;

/**
 * What is published: the type and stream that it is stored as, and which run of a program has
 * published it.
 */
record Message(long number, String type, String stream, String key, String owner, int run) {

  static final List<String> KEYS = List.of("k0", "k1", "k2");
  static final List<String> OWNERS = List.of("o0", "o1");

  static Message random(long number, Event event, int run, Random random) {
    return of(number, event, KEYS.get(random.nextInt(KEYS.size())), run, random);
  }

  static Message of(long number, Event event, String key, int run, Random random) {
    String owner = OWNERS.get(random.nextInt(OWNERS.size()));
    String stream = event.place().stream(key, owner);
    return new Message(number, event.name().now(), stream, key, owner, run);
  }

  String value(String variable) {
    return variable.equals("key") ? key : owner;
  }

  String json() {
    return "{\"key\":\"%s\",\"owner\":\"%s\",\"number\":%d}".formatted(key, owner, number);
  }
}
