package dev.intrepid.processor.read.method;

import dev.intrepid.processor.model.method.FamilyModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.type.SealedMembers;
import dev.intrepid.processor.read.record.MessageReader;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;

/** Finds the sealed interfaces that the messages of handlers belong to. */
public final class FamilyReader {

  private final Elements elements;
  private final MessageReader messages;

  public FamilyReader(Elements elements, MessageReader messages) {
    this.elements = elements;
    this.messages = messages;
  }

  /** Those of nothing but events, in the order of their names. */
  List<FamilyModel> of(List<HandlerModel> handlers) {
    return handlers.stream()
        .flatMap(handler -> handler.messages().stream())
        .flatMap(message -> message.events().stream())
        .flatMap(event -> event.supertypes().stream())
        .distinct()
        .sorted()
        .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
        .filter(SealedMembers::isSealedInterface)
        .flatMap(type -> messages.read(type.asType(), type.asType(), false).stream())
        .filter(message -> message.notEvents().isEmpty())
        .map(message -> new FamilyModel(message.label(), message.events()))
        .toList();
  }
}
