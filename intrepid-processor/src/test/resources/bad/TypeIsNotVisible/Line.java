package parts;

public record Line(String sku, Price price) {}

record Price(long cents) {}
