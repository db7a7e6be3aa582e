package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  public List<MethodModel> methods() {
    List<MethodModel> methods = new ArrayList<>(handlers);
    methods.addAll(memoMethods);
    return methods;
  }

  /** What messages do to its memos, in the order in which they are called. */
  public List<EvictionModel> evictions() {
    List<EvictionModel> evictions = new ArrayList<>();
    for (MemoMethodModel method : memoMethods) {
      evictions.addAll(method.evictions());
    }
    return evictions;
  }

  /** What its handlers take, and what its memos are dropped by. */
  public List<MessageModel> messages() {
    List<MessageModel> messages = new ArrayList<>();
    for (HandlerModel handler : handlers) {
      messages.addAll(handler.messages());
    }
    for (EvictionModel eviction : evictions()) {
      if (eviction.isMessage()) {
        messages.add(eviction.message());
      }
    }
    return messages;
  }

  /** The events among them, as often as they are taken. */
  public List<EventModel> events() {
    List<EventModel> events = new ArrayList<>();
    for (MessageModel message : messages()) {
      events.addAll(message.events());
    }
    return events;
  }

  /** Whether a message reaches it. */
  public boolean takesMessages() {
    return !handlers.isEmpty() || !evictions().isEmpty();
  }

  /** The retry settings of the class and of its handlers. */
  public List<RetryModel> retries() {
    List<RetryModel> retries = new ArrayList<>();
    addIfSaid(subscriber.retry(), retries);
    for (HandlerModel handler : handlers) {
      addIfSaid(handler.handling().retry(), retries);
    }
    return retries;
  }

  private static void addIfSaid(Optional<RetryModel> retry, List<RetryModel> retries) {
    if (retry.isPresent()) {
      retries.add(retry.get());
    }
  }

  public ClassName generated() {
    return type.generated(SUFFIX);
  }

  public ClassName generatedMemos() {
    return type.generated(MEMOS_SUFFIX);
  }
}
