package dev.intrepid.processor.write.method;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes which handlers take all messages of a sealed interface. The interface may be compiled
 * again, with more messages, without them.
 */
final class HandledFamilies {

  private HandledFamilies() {}

  /** Adds the method that says them, if there are any. */
  static void addTo(TypeSpec.Builder factory, HandlersModel model) {
    FactoryList.addTo(factory, "families", RuntimeNames.FAMILY, items(messages(model)));
  }

  /** What is taken, in the order of the handlers. */
  private static List<MessageModel> messages(HandlersModel model) {
    List<MessageModel> messages = new ArrayList<>();
    for (HandlerModel handler : model.handlers()) {
      messages.add(handler.message());
    }
    for (EvictionModel eviction : model.evictions()) {
      messages.add(eviction.message());
    }
    return messages;
  }

  private static List<CodeBlock> items(List<MessageModel> messages) {
    List<CodeBlock> items = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).event().isEmpty()) {
        items.add(
            CodeBlock.of("new $T($L, $T.class)", RuntimeNames.FAMILY, i, messages.get(i).type()));
      }
    }
    return items;
  }
}
