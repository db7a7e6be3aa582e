package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.json.JsonFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types of messages that are counted in the memos of a fold. */
final class CountedTypes {

  private CountedTypes() {}

  /** Those that its handlers take and, after them, those that upcasts make such messages of. */
  static Set<String> of(Fold fold, GeneratedCode generated) {
    if (generated.upcasters().isEmpty()) {
      return fold.messages().keySet();
    }
    Set<String> types = new LinkedHashSet<>(fold.messages().keySet());
    Set<String> read = decoders(fold, generated).versions().keySet();
    for (Upcaster upcaster : generated.upcasters()) {
      if (read.contains(upcaster.type())) {
        types.add(upcaster.type());
      }
    }
    return types;
  }

  /** What reads them. */
  static MessageDecoders decoders(Fold fold, GeneratedCode generated) {
    return new MessageDecoders(
        List.copyOf(fold.messages().values()), generated, JsonFormat.standard());
  }
}
