package dev.intrepid.processor.read.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads of a class file where a record's components have an annotation on a type (JVMS 4.7.30). */
final class RecordMarks {

  private static final int COMPONENT = 0x13; // of the targets of type annotations: JVMS 4.7.20.1

  private final byte[] classFile;
  private final DataInputStream in;
  private final String descriptor;
  private final Map<Integer, String> texts = new HashMap<>();

  RecordMarks(byte[] classFile, String annotation) {
    this.classFile = classFile;
    this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    this.descriptor = "L" + annotation.replace('.', '/') + ";";
  }

  /** The paths of the marked types, by component; nothing if it is no record. */
  Map<String, Set<String>> read() throws IOException {
    if (!new String(classFile, ISO_8859_1).contains(descriptor)) {
      return Map.of(); // as most
    }
    in.skipNBytes(8); // magic and versions
    readTexts();
    in.skipNBytes(6); // access, class, superclass
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    skipMembers(); // fields
    skipMembers(); // methods
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      String name = text();
      long length = in.readInt();
      if (name.equals("Record")) {
        return components();
      }
      in.skipNBytes(length);
    }
    return Map.of();
  }

  private void readTexts() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 5, 6 -> { // long and double take two entries
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
  }

  private String text() throws IOException {
    return texts.getOrDefault(in.readUnsignedShort(), "");
  }

  private void skipMembers() throws IOException {
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      in.skipNBytes(6);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipNBytes(2);
        in.skipNBytes(in.readInt());
      }
    }
  }

  private Map<String, Set<String>> components() throws IOException {
    Map<String, Set<String>> components = new HashMap<>();
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      Set<String> paths = components.computeIfAbsent(text(), name -> new HashSet<>());
      in.skipNBytes(2); // its type
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        String name = text();
        long length = in.readInt();
        if (name.endsWith("VisibleTypeAnnotations")) {
          readAnnotations(paths);
        } else {
          in.skipNBytes(length);
        }
      }
    }
    return components;
  }

  private void readAnnotations(Set<String> paths) throws IOException {
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      int target = in.readUnsignedByte();
      if (target != COMPONENT) {
        throw new IOException("A component's type has an annotation of the target " + target + ".");
      }
      String path = path();
      if (annotation().equals(descriptor)) {
        paths.add(path);
      }
    }
  }

  private String path() throws IOException {
    StringBuilder path = new StringBuilder();
    for (int n = in.readUnsignedByte(); n > 0; n--) {
      int kind = in.readUnsignedByte();
      int argument = in.readUnsignedByte();
      switch (kind) {
        case 0 -> path.append('[');
        case 3 -> path.append(argument).append(';');
        default -> {} // into a nested type or the bound of a wildcard
      }
    }
    return path.toString();
  }

  /** Passes an annotation, and tells which it is. */
  private String annotation() throws IOException {
    String type = text();
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      in.skipNBytes(2);
      skipValue();
    }
    return type;
  }

  private void skipValue() throws IOException {
    switch (in.readUnsignedByte()) {
      case 'e' -> in.skipNBytes(4);
      case '@' -> annotation();
      case '[' -> {
        for (int n = in.readUnsignedShort(); n > 0; n--) {
          skipValue();
        }
      }
      default -> in.skipNBytes(2);
    }
  }
}
