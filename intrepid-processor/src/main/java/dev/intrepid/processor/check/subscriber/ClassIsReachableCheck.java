package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.Optional;

/** Methods that are called live in a class that generated code and the app can use. */
final class ClassIsReachableCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    TypeModel type = model.type();
    boolean hasHandlers = !model.handlers().isEmpty();
    if (!hasHandlers && model.memoMethods().isEmpty()) {
      return List.of();
    }
    if (type.isInterface()) {
      return List.of(
          Finding.of(
              hasHandlers ? Message.ON_EVENT_IN_INTERFACE : Message.CACHED_IN_INTERFACE,
              hasHandlers ? model.handlers().get(0).spot() : model.memoMethods().get(0).spot(),
              type.label(),
              type.form().toString()));
    }
    String what = hasHandlers ? "handlers" : "@Cached methods";
    Optional<Message> reason = reason(type);
    return reason.isPresent()
        ? List.of(Finding.of(reason.get(), type.spot(), type.label(), what))
        : List.of();
  }

  private static Optional<Message> reason(TypeModel type) {
    if (type.isPrivate()) {
      return Optional.of(Message.HANDLERS_CLASS_IS_PRIVATE);
    }
    if (type.isInner()) {
      return Optional.of(Message.HANDLERS_CLASS_IS_INNER);
    }
    if (type.isGeneric()) {
      return Optional.of(Message.HANDLERS_CLASS_IS_GENERIC);
    }
    return type.isAbstract() ? Optional.of(Message.HANDLERS_CLASS_IS_ABSTRACT) : Optional.empty();
  }
}
