analyze stock;
