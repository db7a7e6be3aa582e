package dev.intrepid.processor.read;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Tells types that can be read from those that must wait: a type their annotations name may still
 * be written, and invalid Java is for the compiler to report. Each type of a round is looked at
 * once.
 */
public final class Soundness {

  private final Types types;
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  public Soundness(Types types) {
    this.types = types;
  }

  public boolean isSound(TypeElement type) {
    Boolean before = known.get(type);
    if (before != null) {
      return before;
    }
    boolean isSound = KnownAnnotations.areKnown(type) && RecordForm.isJava(types, type);
    known.put(type, isSound);
    return isSound;
  }
}
