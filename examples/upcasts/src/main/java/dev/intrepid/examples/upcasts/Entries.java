package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Cached;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has happened.
 *
 * @param lines a line for each message
 */
@Cached("journal")
public record Entries(List<String> lines) {

  /** Copies the lines. */
  public Entries {
    lines = List.copyOf(lines);
  }

  static Entries none() {
    return new Entries(List.of());
  }

  Entries plus(ShopEvent event) {
    return new Entries(Stream.concat(lines.stream(), Stream.of(event.toString())).toList());
  }
}
