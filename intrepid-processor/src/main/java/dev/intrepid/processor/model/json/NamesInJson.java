package dev.intrepid.processor.model.json;

import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under which names a component or constant is found in JSON.
 *
 * @param name the one it is written under
 * @param aliases others it is read under
 * @param contradiction a second name that it is said to be written under; empty if none is
 * @param spot where the name is said
 */
public record NamesInJson(
    String name, List<String> aliases, String contradiction, SourceSpot spot) {

  public NamesInJson {
    aliases = List.copyOf(aliases);
  }

  public Stream<String> all() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }
}
