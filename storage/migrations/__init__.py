"""The schema's history: ``NNNN_name.sql``, each run once and never edited after a release."""
