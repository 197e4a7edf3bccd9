drop materialized view best_sellers;
