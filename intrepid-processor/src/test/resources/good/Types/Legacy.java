package shop;

import java.util.Objects;

/** A bean, as an ObjectMapper likes them. */
public final class Legacy {

  private String name = "";
  private int size;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Legacy legacy && name.equals(legacy.name) && size == legacy.size;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, size);
  }
}
