package dev.intrepid.processor;

import dev.intrepid.processor.write.UnwritableException;
import javax.lang.model.element.Element;

/** An exception in the processor itself, and the element being processed. */
final class Bug extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Element element;

  private Bug(Element element, Throwable cause) {
    super(cause.toString(), cause);
    this.element = element;
  }

  /** Runs the task; an exception of it names that element. */
  static void blame(Element element, Runnable work) {
    try {
      work.run();
    } catch (Bug | UnwritableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new Bug(element, e);
    }
  }

  Element element() {
    return element;
  }
}
