package dev.intrepid.processor.model.json;

import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

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

  public List<String> all() {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(aliases);
    return all;
  }
}
