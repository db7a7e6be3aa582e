package dev.intrepid.fuzzing.releases;

import java.util.List;
import java.util.Random;

/** What is published: the type it is stored as, and which run of a program has published it. */
record Message(long number, String type, String key, String owner, int run) {

  static final List<String> KEYS = List.of("k0", "k1", "k2");
  static final List<String> OWNERS = List.of("o0", "o1");

  static Message random(long number, String type, int run, Random random) {
    return of(number, type, KEYS.get(random.nextInt(KEYS.size())), run, random);
  }

  static Message of(long number, String type, String key, int run, Random random) {
    return new Message(number, type, key, OWNERS.get(random.nextInt(OWNERS.size())), run);
  }

  String value(String variable) {
    return variable.equals("key") ? key : owner;
  }

  String json() {
    return "{\"key\":\"%s\",\"owner\":\"%s\",\"number\":%d}".formatted(key, owner, number);
  }
}
