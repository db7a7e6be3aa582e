package dev.intrepid.processor.write.method;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.IdSource;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Literals;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes which names the messages had that ids of the handlers follow from. The message may be
 * compiled again, with more names, without them.
 */
final class NamesOfIds {

  private NamesOfIds() {}

  /** Adds the method that says them, if there are any. */
  static void addTo(TypeSpec.Builder factory, HandlersModel model) {
    List<CodeBlock> items = new ArrayList<>();
    for (int i = 0; i < model.handlers().size(); i++) {
      HandlerModel handler = model.handlers().get(i);
      if (handler.derivesIds()) {
        for (EventModel event : IdSource.messages(model.subscriber(), handler)) {
          items.add(names(i, event));
        }
      }
    }
    FactoryList.addTo(factory, "names", RuntimeNames.MESSAGE_NAMES, items);
  }

  private static CodeBlock names(int handler, EventModel event) {
    return CodeBlock.of(
        "new $T($L, $T.INSTANCE, $T.of($L))",
        RuntimeNames.MESSAGE_NAMES,
        handler,
        event.generated(),
        List.class,
        Literals.of(event.types()));
  }
}
