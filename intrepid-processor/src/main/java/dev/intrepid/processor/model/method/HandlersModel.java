package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class with handlers, or with methods that compute memos.
 *
 * @param isSubscriber whether it takes messages, or says that it does
 * @param inherited the nearest handler of the classes that it extends
 */
public record HandlersModel(
    TypeModel type,
    SubscriberModel subscriber,
    boolean isSubscriber,
    List<HandlerModel> handlers,
    List<MemoMethodModel> memoMethods,
    boolean isCyclic,
    SourceSpot exhaustiveSpot,
    List<FamilyModel> families,
    Optional<Inherited> inherited) {

  static final String SUFFIX = "_Handlers";
  static final String MEMOS_SUFFIX = "_Memos";

  public HandlersModel {
    handlers = List.copyOf(handlers);
    memoMethods = List.copyOf(memoMethods);
    families = List.copyOf(families);
  }

  /** A handler inherited from a superclass, which is no handler of this class. */
  public record Inherited(String owner, String method) {}

  public Stream<MethodModel> methods() {
    return Stream.concat(handlers.stream(), memoMethods.stream());
  }

  /** What messages do to its memos, in the order in which they are called. */
  public List<EvictionModel> evictions() {
    return memoMethods.stream().flatMap(method -> method.evictions().stream()).toList();
  }

  /** What its handlers take, and what its memos are dropped by. */
  public Stream<MessageModel> messages() {
    return Stream.concat(
        handlers.stream().flatMap(handler -> handler.messages().stream()),
        evictions().stream().filter(EvictionModel::isMessage).map(EvictionModel::message));
  }

  /** Whether a message reaches it. */
  public boolean takesMessages() {
    return !handlers.isEmpty() || !evictions().isEmpty();
  }

  /** The retry settings of the class and of its handlers. */
  public Stream<RetryModel> retries() {
    return Stream.concat(
        subscriber.retry().stream(),
        handlers.stream().flatMap(handler -> handler.handling().retry().stream()));
  }

  public ClassName generated() {
    return type.generated(SUFFIX);
  }

  public ClassName generatedMemos() {
    return type.generated(MEMOS_SUFFIX);
  }
}
