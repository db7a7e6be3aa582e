package dev.intrepid.processor.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers, flags and null as indented JSON. */
final class IndentedJson {

  private final StringBuilder out = new StringBuilder();

  private IndentedJson() {}

  static String of(Object value) {
    IndentedJson text = new IndentedJson();
    text.write(value, "\n");
    return text.out.append('\n').toString();
  }

  private void write(@Nullable Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      object(map, line);
    } else if (value instanceof List<?> list) {
      array(list, line);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void object(Map<?, ?> map, String line) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(line).append("  ");
      string(entry.getKey().toString());
      out.append(": ");
      write(entry.getValue(), line + "  ");
      out.append(entries.hasNext() ? "," : line);
    }
    out.append('}');
  }

  private void array(List<?> list, String line) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      out.append(line).append("  ");
      write(items.next(), line + "  ");
      out.append(items.hasNext() ? "," : line);
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
