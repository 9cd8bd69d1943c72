DELETE FROM doubt WHERE one = :id OR other = :id
