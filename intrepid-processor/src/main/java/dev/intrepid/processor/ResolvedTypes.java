package dev.intrepid.processor;

import dev.intrepid.processor.model.AnnotatedType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.FailureModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.read.Soundness;

/** Tells which annotated types name nothing that is yet to be written in this round. */
final class ResolvedTypes {

  private final Soundness soundness;
  private final Shapes shapes;

  ResolvedTypes(Soundness soundness, Shapes shapes) {
    this.soundness = soundness;
    this.shapes = shapes;
  }

  /** Whether all that it names exists. */
  boolean has(AnnotatedType type) {
    return soundness.isSound(type.element())
        && (type.event().isEmpty() || type.event().get().isResolved())
        && (type.memo().isEmpty() || type.memo().get().isResolved())
        && (type.handlers().isEmpty() || isResolved(type.handlers().get()))
        && (type.upcasts().isEmpty() || type.upcasts().get().isResolved());
  }

  private boolean isResolved(HandlersModel model) {
    for (HandlerModel handler : model.handlers()) {
      if (!isResolved(handler)) {
        return false;
      }
    }
    for (MemoMethodModel method : model.memoMethods()) {
      if (!isResolved(method)) {
        return false;
      }
      for (EvictionModel eviction : method.evictions()) {
        if (!eviction.isResolved()) {
          return false;
        }
      }
    }
    for (RetryModel retry : model.retries()) {
      for (FailureModel failure : retry.failures()) {
        if (!failure.isResolved()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isResolved(MethodModel method) {
    if (!method.call().isResolved()
        || method.returned() instanceof Returned.Unresolved
        || (method.value().isPresent() && !shapes.isResolved(method.value().get()))) {
      return false;
    }
    for (ParameterModel parameter : method.parameters()) {
      if (!isResolved(parameter)) {
        return false;
      }
    }
    return true;
  }

  private boolean isResolved(ParameterModel parameter) {
    if (parameter.supply() instanceof Supply.OfMemo memo
        && memo.codec() instanceof MemoCodec.Own own) {
      return shapes.isResolved(own.json());
    }
    return !(parameter.supply() instanceof Supply.Unresolved);
  }
}
