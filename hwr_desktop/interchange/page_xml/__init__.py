"""PAGE XML, read and written, and the package of pages that Transkribus takes."""
