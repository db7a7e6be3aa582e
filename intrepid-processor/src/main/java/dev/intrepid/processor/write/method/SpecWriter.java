package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.HandledMessages;
import dev.intrepid.processor.model.IdSource;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.FailureModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.HandlingModel;
import dev.intrepid.processor.model.method.Outcome;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Literals;
import dev.intrepid.processor.write.LongLists;
import dev.intrepid.processor.write.Singletons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Writes the factory of a class with handlers: what it subscribes to, needs and does. */
final class SpecWriter {

  private static final TypeName INTO_EVENT =
      ParameterizedTypeName.get(RuntimeNames.INTO_EVENT, WildcardTypeName.subtypeOf(Object.class));

  private SpecWriter() {}

  static TypeSpec.Builder write(
      HandlersModel model, HandledMessages messages, String constructorArguments) {
    ClassName type = model.type().name();
    TypeSpec.Builder factory = TypeSpec.classBuilder(Generated.factory(model.generated()));
    CodeBlock spec = spec(model, messages, factory);
    factory
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.HANDLERS_FACTORY, type))
        .addField(
            FieldSpec.builder(RuntimeNames.SUBSCRIBER_SPEC, "SPEC", PRIVATE, STATIC, FINAL)
                .initializer(spec)
                .build())
        .addMethod(Singletons.classGetter("handlerClass", type))
        .addMethod(
            Generated.override("spec")
                .returns(RuntimeNames.SUBSCRIBER_SPEC)
                .addStatement("return SPEC")
                .build());
    RecordTemplates.ofHandlers(model.handlers()).addTo(factory);
    HandledFamilies.addTo(factory, model);
    NamesOfIds.addTo(factory, model);
    return factory.addMethod(
        Generated.override("bind")
            .addParameter(type, "handlers")
            .addParameter(RuntimeNames.STATE, "state")
            .returns(RuntimeNames.HANDLER_TABLE)
            .addStatement("return new $T($L)", model.generated(), constructorArguments)
            .build());
  }

  private static CodeBlock spec(
      HandlersModel model, HandledMessages messages, TypeSpec.Builder factory) {
    return CodeBlock.builder()
        .add("new $T(\n$>$>", RuntimeNames.SUBSCRIBER_SPEC)
        .add("$S,\n", model.subscriber().name())
        .add("$L,\n", options(model.subscriber()))
        .add("$L,\n", list(factory, "events", INTO_EVENT, events(messages)))
        .add(
            "$L,\n",
            list(factory, "handlers", RuntimeNames.HANDLER_SPEC, handlers(model, messages)))
        .add("$L,\n", list(factory, "batches", RuntimeNames.BATCH_SPEC, batches(messages)))
        .add(
            "$L)$<$<",
            list(factory, "needs", RuntimeNames.STATE_NEED, StateFields.needs(model.handlers())))
        .build();
  }

  /** The defaults, and what the subscriber says otherwise. */
  private static CodeBlock options(SubscriberModel subscriber) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.defaults()", RuntimeNames.SUBSCRIBER_OPTIONS);
    List<String> formerly = new ArrayList<>(subscriber.formerNames());
    formerly.remove(subscriber.name());
    if (!formerly.isEmpty()) {
      code.add(".formerly($L)", strings(formerly));
    }
    if (subscriber.fromNow()) {
      code.add(".beginningNow()");
    }
    if (subscriber.isStrict()) {
      code.add(".strictly()");
    }
    if (subscriber.retry().isPresent()
        || !subscriber.onFailure().equals(SubscriberModel.ON_FAILURE)) {
      code.add(".failing($L)", failure(subscriber.retry(), subscriber.onFailure()));
    }
    if (subscriber.parkAtMost() != SubscriberModel.PARK_AT_MOST) {
      code.add(".parkingAtMost($L)", subscriber.parkAtMost());
    }
    if (subscriber.shards() != 1) {
      code.add(".inShards($L)", subscriber.shards());
    }
    if (subscriber.page() != SubscriberModel.PAGE) {
      code.add(".inPagesOf($L)", subscriber.page());
    }
    return code.build();
  }

  private static CodeBlock failure(Optional<RetryModel> retry, String onFailure) {
    return CodeBlock.of(
        "new $T($L, $T.$L)",
        RuntimeNames.FAILURE_POLICY,
        retry.map(SpecWriter::retry).orElse(defaults()),
        RuntimeNames.ON_FAILURE,
        onFailure);
  }

  private static CodeBlock defaults() {
    return CodeBlock.of("$T.defaults()", RuntimeNames.RETRY_POLICY);
  }

  private static CodeBlock retry(RetryModel retry) {
    return CodeBlock.of(
        "new $T($L, $L, $L)$L",
        RuntimeNames.RETRY_POLICY,
        retry.attempts(),
        DurationWriter.of(retry.first()),
        DurationWriter.of(retry.max()),
        retry.failures().isEmpty() ? "" : failures(retry));
  }

  private static CodeBlock failures(RetryModel retry) {
    return CodeBlock.of(
        ".only($L, $L)",
        retry.on().isEmpty()
            ? CodeBlock.of("$T.of($T.class)", List.class, Exception.class)
            : classes(retry.on()),
        classes(retry.never()));
  }

  private static CodeBlock classes(List<FailureModel> failures) {
    List<CodeBlock> all = new ArrayList<>();
    for (FailureModel failure : failures) {
      all.add(CodeBlock.of("$T.class", failure.name()));
    }
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(all, ", "));
  }

  private static List<CodeBlock> events(HandledMessages messages) {
    List<CodeBlock> events = new ArrayList<>();
    for (EventModel event : messages.events()) {
      events.add(CodeBlock.of("$T.INSTANCE", event.generated()));
    }
    return events;
  }

  /** The methods, and after them what drops memos. */
  private static List<CodeBlock> handlers(HandlersModel model, HandledMessages messages) {
    List<CodeBlock> handlers = new ArrayList<>();
    for (HandlerModel handler : model.handlers()) {
      handlers.add(handler(handler, model.subscriber(), messages));
    }
    for (EvictionModel eviction : model.evictions()) {
      handlers.add(eviction(eviction, messages));
    }
    return handlers;
  }

  private static CodeBlock eviction(EvictionModel eviction, HandledMessages messages) {
    return CodeBlock.of(
        "new $T($S, false, $L, $L).taking($L)",
        RuntimeNames.HANDLER_SPEC,
        eviction.name(),
        strings(List.of()),
        strings(List.of()),
        indexes(eviction.message(), messages));
  }

  private static CodeBlock handler(
      HandlerModel handler, SubscriberModel subscriber, HandledMessages messages) {
    Outcome outcome = Outcome.of(handler);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "new $T($S, $L, $L, $L)",
                RuntimeNames.HANDLER_SPEC,
                handler.name(),
                folds(handler, outcome) ? "true /* folds */" : "false",
                strings(outcome.memos()),
                strings(outcome.events()));
    HandlingModel handling = handler.handling();
    if (handling.failsInItsOwnWay()) {
      code.add(
          ".failing($L)",
          failure(
              handling.retry().or(subscriber::retry),
              handling.onFailure().orElse(subscriber.onFailure())));
    }
    if (!handling.timeout().isEmpty()) {
      code.add(".within($L)", DurationWriter.of(handling.timeout()));
    }
    if (handler.returned() instanceof Returned.SomeEffects) {
      code.add(".storingAny()");
    }
    if (handling.isReplayed()) {
      code.add(".replaying()");
    }
    code.add(".taking($L)", indexes(handler.message(), messages));
    SortedSet<String> reads = handler.memosRead();
    if (!reads.isEmpty()) {
      code.add(".reading($L)", Literals.of(reads));
    }
    return code.add(ids(handler, subscriber)).build();
  }

  /** What ids are derived from, where that is not the name of today. */
  private static CodeBlock ids(HandlerModel handler, SubscriberModel subscriber) {
    IdSource ids = IdSource.of(subscriber, handler);
    CodeBlock.Builder code = CodeBlock.builder();
    if (handler.derivesIds() && !ids.isOf(subscriber, handler)) {
      code.add(".derivingIdsFrom($S)", ids.name());
      for (Map.Entry<String, String> type : ids.ofTypes().entrySet()) {
        code.add(".derivingIdsOf($L, $S)", Literals.of(type.getKey()), type.getValue());
      }
    }
    return code.build();
  }

  private static boolean folds(HandlerModel handler, Outcome outcome) {
    boolean stores =
        !outcome.memos().isEmpty() || handler.returned() instanceof Returned.SomeEffects;
    return stores && !handler.memosRead().isEmpty();
  }

  /** The indexes of the messages that one stands for. */
  private static String indexes(MessageModel message, HandledMessages messages) {
    List<Integer> indexes = new ArrayList<>();
    for (EventModel event : message.events()) {
      indexes.add(messages.events().indexOf(event));
    }
    Collections.sort(indexes);
    List<String> texts = new ArrayList<>();
    for (Integer index : indexes) {
      texts.add(index.toString());
    }
    return String.join(", ", texts);
  }

  private static List<CodeBlock> batches(HandledMessages messages) {
    List<CodeBlock> batches = new ArrayList<>();
    for (int i = 0; i < messages.batches().size(); i++) {
      batches.add(
          CodeBlock.of(
              "new $T($L, $T.of($L))",
              RuntimeNames.BATCH_SPEC,
              messages.batchIndexes().get(i),
              Set.class,
              indexes(messages.batches().get(i).message(), messages)));
    }
    return batches;
  }

  private static CodeBlock strings(Collection<String> texts) {
    return CodeBlock.of("$T.of($L)", List.class, Literals.of(texts));
  }

  private static CodeBlock list(
      TypeSpec.Builder factory, String name, TypeName item, List<CodeBlock> items) {
    return LongLists.of(factory, name, item, items, list(item, items));
  }

  private static CodeBlock list(TypeName item, List<CodeBlock> items) {
    if (items.size() < 2) {
      return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ""));
    }
    CodeBlock beginning = LongLists.beginning(item, items.size());
    return CodeBlock.of("$L\n$>$>$L$<$<)", beginning, CodeBlock.join(items, ",\n"));
  }
}
