package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Method and message name a handler. Silent about handlers without a message. */
final class HandlersAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    Set<String> names = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (HandlerModel handler : model.handlers()) {
      if (handler.messages().size() == 1 && !names.add(handler.name())) {
        findings.add(finding(model, handler.spot(), handler.name()));
      }
    }
    for (EvictionModel eviction : model.evictions()) {
      if (eviction.isMessage() && !names.add(eviction.name())) {
        findings.add(finding(model, eviction.spot(), eviction.name()));
      }
    }
    return findings;
  }

  private static Finding finding(HandlersModel model, SourceSpot spot, String name) {
    return Finding.of(Message.DUPLICATE_HANDLER, spot, model.type().label(), name);
  }
}
