package dev.intrepid.processor.model.type;

/** Recognizes Eclipse's compiler where it needs what javac does not. */
public final class Eclipse {

  private Eclipse() {}

  /** Whether the environment, filer or another part of a compiler is of Eclipse's. */
  public static boolean made(Object part) {
    return part.getClass().getName().startsWith("org.eclipse.jdt.internal.compiler.");
  }
}
