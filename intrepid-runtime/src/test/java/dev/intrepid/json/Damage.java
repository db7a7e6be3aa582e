package dev.intrepid.json;

import java.util.Random;

/** Changes texts a little, so that they are nearly right. */
final class Damage {

  private final Random random;
  private final String alphabet;

  /** What it puts in is of these characters. */
  Damage(Random random, String alphabet) {
    this.random = random;
    this.alphabet = alphabet;
  }

  /** The text with up to two characters changed, omitted, doubled or put in; sometimes none. */
  String of(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(3); i > 0 && damaged.length() > 0; i--) {
      int at = random.nextInt(damaged.length());
      char other = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, damaged.charAt(at));
        case 2 -> damaged.insert(at, other);
        default -> damaged.setCharAt(at, other);
      }
    }
    return damaged.toString();
  }
}
