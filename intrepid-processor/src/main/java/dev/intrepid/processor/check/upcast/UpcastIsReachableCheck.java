package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;

/** Generated code can call an upcast. A private class is reported once, at the class. */
final class UpcastIsReachableCheck implements Check<UpcastModel> {

  @Override
  public List<Finding> findings(UpcastModel upcast) {
    if (upcast.isPrivate()) {
      return List.of(told(Message.UPCAST_IS_PRIVATE, upcast));
    }
    if (!upcast.isStatic()) {
      return List.of(told(Message.UPCAST_IS_NOT_STATIC, upcast));
    }
    return upcast.isGeneric() ? List.of(told(Message.UPCAST_IS_GENERIC, upcast)) : List.of();
  }

  private static Finding told(Message message, UpcastModel upcast) {
    TypeModel owner = upcast.owner();
    SourceSpot spot = owner.isPrivate() ? owner.spot() : upcast.spot();
    return Finding.of(message, spot, upcast.signature());
  }
}
