INSERT INTO search (rowid, words) SELECT number, :words FROM search_item WHERE number = :number
