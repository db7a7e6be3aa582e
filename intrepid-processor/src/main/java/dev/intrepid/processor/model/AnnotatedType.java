package dev.intrepid.processor.model;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** The models of one annotated type. */
public record AnnotatedType(
    TypeElement element,
    Optional<EventModel> event,
    Optional<MemoModel> memo,
    Optional<HandlersModel> handlers,
    Optional<UpcastsModel> upcasts) {

  /** Whether it is checked together with all upcasts, and so waits if one of them does. */
  boolean isChained() {
    return upcasts.isPresent() || (event.isPresent() && event.get().version() > 1);
  }

  boolean computesMemos() {
    return handlers.isPresent() && !handlers.get().memoMethods().isEmpty();
  }

  /** Whether it must be known for each memo that a method computes it. */
  boolean takesMemosThatAreThere() {
    return memosTaken().anyMatch(Supply.OfMemo::isPlain);
  }

  ClassName name() {
    return ClassName.get(element);
  }

  /** The messages and memos whose generated classes are named in what is written for it. */
  Stream<ClassName> named() {
    Stream<TypeModel> taken =
        handlers.stream().flatMap(model -> model.events().stream()).map(EventModel::type);
    Stream<TypeModel> published =
        methods().flatMap(method -> method.returned().events().stream()).map(EventModel::type);
    Stream<TypeModel> stored =
        methods().flatMap(method -> method.returned().memos().stream()).map(MemoModel::type);
    Stream<TypeModel> computed =
        handlers.stream()
            .flatMap(model -> model.memoMethods().stream())
            .flatMap(method -> method.record().stream())
            .map(MemoModel::type);
    Stream<TypeModel> read =
        memosTaken()
            .flatMap(
                memo ->
                    memo.codec() instanceof MemoCodec.OfRecord of
                        ? Stream.of(of.memo().type())
                        : Stream.of());
    Stream<TypeModel> old =
        upcasts.stream()
            .flatMap(model -> model.upcasts().stream())
            .flatMap(
                upcast ->
                    upcast.source() instanceof UpcastSource.OfRecord record
                        ? Stream.of(record.event().type())
                        : Stream.of());
    return Stream.of(taken, published, stored, computed, read, old)
        .flatMap(models -> models)
        .map(TypeModel::name);
  }

  private Stream<Supply.OfMemo> memosTaken() {
    return methods()
        .flatMap(method -> method.parameters().stream())
        .flatMap(p -> p.supply() instanceof Supply.OfMemo memo ? Stream.of(memo) : Stream.of());
  }

  private Stream<MethodModel> methods() {
    return handlers.stream().flatMap(model -> model.methods().stream());
  }
}
